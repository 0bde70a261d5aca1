using Sensocto.Dashboard;

return await SensoctoDashboard.RunAsync(args);

/// <summary>The entry point; public and partial so that tests can host it.</summary>
public partial class Program;
