using System.Reflection;

namespace GraphKb.Server.Tests.Http;

/// <summary>An interface each of whose members throws; its proxies are made at run time, so it is neither sealed nor internal.</summary>
public class FailingReader : DispatchProxy
{
    internal Exception? Failure { get; set; }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw Failure!;
}
