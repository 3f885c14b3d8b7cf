using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("DualUseScreening.Lists.Tests")]
[assembly: InternalsVisibleTo("scratch")]
