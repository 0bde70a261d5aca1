using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Sensocto.Tests.Attention.Interleaving;

/// <summary>
/// The built Core with a call to <see cref="SchedulePoints"/> before each lock, and before each atomic step of the attention tracker and of the code that adds and
/// removes sensors. Loaded beside the real one, with a second copy of this assembly.
/// </summary>
internal sealed class InstrumentedCore : AssemblyLoadContext
{
    private static readonly HashSet<string> Atomics = ["System.Threading.Interlocked", "System.Threading.Volatile"];

    private static readonly HashSet<string> ComeAndGo = ["FeedHost", "HistoryStore"];

    // Figures for people: no decision depends on them, and each point doubles the schedules.
    private static readonly HashSet<string> LeftAlone = ["Tally", "LagMeter", "AttentionMetrics"];
    private readonly byte[] _core = Instrument(typeof(Core.Attention.AttentionTracker).Assembly.Location);
    private readonly string _tests = typeof(InstrumentedCore).Assembly.Location;

    /// <summary>Runs a static method of this assembly's second copy, and gives its result.</summary>
    public TResult Run<TResult>(Delegate method, params object[] arguments)
    {
        var type = LoadFromAssemblyPath(_tests).GetType(method.Method.DeclaringType!.FullName!, throwOnError: true)!;
        var copy = type.GetMethod(method.Method.Name, BindingFlags.Static | BindingFlags.Public)!;
        return (TResult)copy.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name switch
        {
            "Sensocto.Core" => LoadFromStream(new MemoryStream(_core)),
            "Sensocto.Tests" => LoadFromAssemblyPath(_tests),
            _ => null,
        };

    private static byte[] Instrument(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        var module = assembly.MainModule;
        var pass = module.ImportReference(typeof(SchedulePoints).GetMethod(nameof(SchedulePoints.Pass)));
        var acquire = module.ImportReference(typeof(SchedulePoints).GetMethod(nameof(SchedulePoints.Acquire)));
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            method.Body.SimplifyMacros();
            var il = method.Body.GetILProcessor();
            foreach (var step in method.Body.Instructions.Where(IsStep).ToList())
            {
                var called = (MethodReference)step.Operand;
                if (called.Name == "EnterScope")
                {
                    Before(il, step, il.Create(OpCodes.Dup), il.Create(OpCodes.Call, acquire));
                }
                else if (IsRaced(method.DeclaringType))
                {
                    Before(il, step, il.Create(OpCodes.Call, pass));
                }
            }

            method.Body.OptimizeMacros();
        }

        using var instrumented = new MemoryStream();
        assembly.Write(instrumented);
        return instrumented.ToArray();
    }

    private static bool IsStep(Instruction instruction) =>
        instruction.Operand is MethodReference called
        && (
            Atomics.Contains(called.DeclaringType.FullName)
            || called is { Name: "EnterScope", DeclaringType.FullName: "System.Threading.Lock" }
        );

    private static bool IsRaced(TypeDefinition type) =>
        type.DeclaringType is { } outer
            ? IsRaced(outer)
            : ComeAndGo.Contains(type.Name)
                || (type.Namespace == "Sensocto.Core.Attention" && !LeftAlone.Contains(type.Name));

    // Moves the step itself behind, so that a jump to it lands on what is inserted.
    private static void Before(ILProcessor il, Instruction step, params Instruction[] inserted)
    {
        var moved = il.Create(OpCodes.Nop);
        (moved.OpCode, moved.Operand) = (step.OpCode, step.Operand);
        (step.OpCode, step.Operand) = (inserted[0].OpCode, inserted[0].Operand);
        var last = step;
        foreach (var instruction in inserted.Skip(1).Append(moved))
        {
            il.InsertAfter(last, instruction);
            last = instruction;
        }
    }
}
