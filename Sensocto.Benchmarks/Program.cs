Console.WriteLine("Usage: dotnet run -c Release --project Sensocto.Benchmarks -- <command>");
return 0;
