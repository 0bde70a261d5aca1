using Microsoft.Extensions.Configuration.Json;

namespace Sensocto.Dashboard;

/// <summary>Checks that no settings file has a misspelt key. Only a long one that is wrong in a letter: anything else may be an embedding project's own; Rules is two letters from Urls.</summary>
internal static class SettingsFiles
{
    private const int LeastLong = 7;

    /// <summary>Throws a <see cref="SettingException"/> at the first misspelt key.</summary>
    public static void Check(IConfigurationRoot settings)
    {
        foreach (var file in settings.Providers.OfType<JsonConfigurationProvider>())
        {
            foreach (var root in file.GetChildKeys([], parentPath: null).Where(key => !RootKeys.IsKnown(key)))
            {
                if (RootKeys.Near(root, typos: 1, LeastLong) is { } meant)
                {
                    throw new SettingException($"{file.Source.Path}: {root} is not a setting. Did you mean {meant}?");
                }
            }
        }
    }
}
