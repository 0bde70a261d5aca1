using Sensocto.Dashboard;
using Yard;

return await SensoctoDashboard.RunAsync(
    args,
    builder =>
    {
        builder.Services.AddSingleton<IBroker, StandInBroker>();
        builder.Services.AddSingleton<IMeter, StandInMeter>();
        builder.Services.AddHostedService<Tanks>();
        builder.Services.AddHostedService<PolledMeter>();
        builder.Services.AddHostedService<Quay>();
    }
);
