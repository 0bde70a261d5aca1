using Sensocto.Dashboard;

return await SensoctoDashboard.RunAsync(args);

/// <summary>The dashboard; named so that tests can host it.</summary>
public partial class Program;
