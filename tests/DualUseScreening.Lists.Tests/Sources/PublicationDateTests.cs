using DualUseScreening.Lists.Sources;

namespace DualUseScreening.Lists.Tests.Sources;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("un-xml", "<CONSOLIDATED_LIST dateGenerated=\"2026-02-27T00:00:09.554Z\"><INDIVIDUALS/></CONSOLIDATED_LIST>", "2026-02-27")]
    [InlineData("eu-fsf-xml", "<export generationDate=\"2025-12-01T10:00:00.000+01:00\" globalFileId=\"1\"></export>", "2025-12-01")]
    [InlineData("us-csl-json", "{\"a\":{\"sourceGeneratedAt\":\"x\"},\"sourceGeneratedAt\":\"2026-07-31T13:15:00+00:00\",\"results\":[", "2026-07-31")]
    [InlineData("un-xml", "no XML", "")]
    [InlineData("un-xml", "<CONSOLIDATED_LIST/>", "")]
    [InlineData("simple-csv", "id,name\n", "")]
    public void The_date_is_what_the_file_says(string format, string content, string expected)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, content);

            Assert.Equal(expected, PublicationDate.Of(format, [file]));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
