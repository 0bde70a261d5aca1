using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Sensocto.Dashboard;

namespace Sensocto.Tests.Configuration;

public sealed class LogFormatTests
{
    [Theory]
    [InlineData("json")]
    [InlineData("simple")]
    public void A_console_that_nobody_reads_stops_nobody(string formatter)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration["Logging:Console:FormatterName"] = formatter;
        builder.AddLogFormat();
        using var services = builder.Services.BuildServiceProvider();
        Assert.Equal(
            ConsoleLoggerQueueFullMode.DropWrite,
            services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.QueueFullMode
        );
    }

    [Theory]
    [InlineData("json", true)]
    [InlineData("JSON", true)]
    [InlineData("simple", false)]
    public void A_format_is_meant_in_any_case_as_the_host_reads_it(string formatter, bool isJson)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration["Logging:Console:FormatterName"] = formatter;
        Assert.Equal(isJson, LogFormat.IsJson(builder.Configuration, builder.Environment));
    }
}
