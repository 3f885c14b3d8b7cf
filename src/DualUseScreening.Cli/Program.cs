using DualUseScreening.Cli;
using DualUseScreening.Cli.Connection;

return await DualUse.RunAsync(args, CliEnvironment.OfProcess(new InProcessServer()));
