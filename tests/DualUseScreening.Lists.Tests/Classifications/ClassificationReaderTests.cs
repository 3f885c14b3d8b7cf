using DualUseScreening.Lists.Classifications;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Tests.Classifications;

public sealed class ClassificationReaderTests : IDisposable
{
    private const string Header = "partNumber,manufacturer,code,validFrom,validUntil,classifiedBy,classifiedOn,remark\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("classifications-").FullName;

    [Fact]
    public void A_line_holds_a_part_its_code_and_who_decided()
    {
        var part = Assert.Single(Read(Header + "\"AB-1,2\",Acme Optics,3a001 A 5 a,2025-01-01,2027-12-31,J. Peeters,2025-01-15,\"see file \"\"12\"\"\"\n"));
        Assert.Equal(
            new PartClassification
            {
                PartNumber = "AB-1,2",
                Manufacturer = "Acme Optics",
                Code = "3A001.a.5.a",
                ValidFrom = new DateOnly(2025, 1, 1),
                ValidUntil = new DateOnly(2027, 12, 31),
                ClassifiedBy = "J. Peeters",
                ClassifiedOn = new DateOnly(2025, 1, 15),
                Remark = "see file \"12\"",
            },
            part);
    }

    [Fact]
    public void Semicolons_any_order_of_columns_and_only_those_that_must_be_there_will_do()
    {
        var part = Assert.Single(Read("\uFEFFClassifiedOn;Code;PartNumber;ClassifiedBy\r\n2025-01-15;none;AB 12;Dienst export, Gent\r\n"));
        Assert.Equal(("AB 12", "NONE", "Dienst export, Gent"), (part.PartNumber, part.Code, part.ClassifiedBy));
        Assert.True(part.CountsOn(DateOnly.MinValue) && part.CountsOn(DateOnly.MaxValue));
    }

    [Fact]
    public void An_error_that_is_logged_names_no_part()
    {
        var error = Assert.Throws<ListFormatException>(() => Read(Header + "AB-12,,NONE,,,JP,2025-01-15,\nAB-12,,NONE,,,JP,2025-01-15,\n"));
        Assert.DoesNotContain("AB-12", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A,,NONE,,,,2025-01-15,", 2, "classifiedBy")]
    [InlineData("A,,NONE,,,JP,,", 2, "classifiedOn")]
    [InlineData("A,,,,,JP,2025-01-15,", 2, "code")]
    [InlineData(",,NONE,,,JP,2025-01-15,", 2, "partNumber")]
    [InlineData("--,,NONE,,,JP,2025-01-15,", 2, "partNumber")]
    [InlineData("A,,XYZ,,,JP,2025-01-15,", 2, "code")]
    [InlineData("A,,EAR99,,,JP,2025-01-15,", 2, "code")]
    [InlineData("A,,NONE,15/01/2025,,JP,2025-01-15,", 2, "validFrom")]
    [InlineData("A,,NONE,,2025-02-30,JP,2025-01-15,", 2, "validUntil")]
    [InlineData("A,,NONE,2025-02-02,2025-02-01,JP,2025-01-15,", 2, "validUntil")]
    [InlineData("A,,NONE,,,JP,yesterday,", 2, "classifiedOn")]
    [InlineData("A,,NONE,,,JP,2025-01-15,\nB,,NONE,,JP,2025-01-15,", 3, "")]
    [InlineData("AB-1,,NONE,,,JP,2025-01-15,\nB,,NONE,,,JP,2025-01-15,\nab 1,,3A001,,,JP,2025-01-15,", 4, "partNumber")]
    [InlineData("A,Acme NV,NONE,,2025-06-30,JP,2025-01-15,\nA,ACME N.V.,3A001,2025-06-30,,JP,2025-01-15,", 3, "partNumber")]
    public void An_error_names_file_line_and_column(string lines, int line, string column)
    {
        var error = Assert.Throws<ListFormatException>(() => Read(Header + lines + "\n"));
        Assert.Equal(("parts.csv", line, column), (error.File, error.Line, error.Field));
    }

    [Theory]
    [InlineData("partNumber,code,classifiedBy\n", "classifiedOn")]
    [InlineData("partNumber,code,classifiedBy,classifiedOn,validTo\n", "validTo")]
    [InlineData("partNumber,code,classifiedBy,classifiedOn,Code\n", "Code")]
    [InlineData("", "")]
    public void A_header_that_means_nothing_is_refused(string header, string column)
    {
        var error = Assert.Throws<ListFormatException>(() => Read(header));
        Assert.Equal(column, error.Field);
    }

    [Fact]
    public void One_part_may_be_classified_anew_by_another_day_or_maker() => Assert.Equal(4, Read(
        Header
        + "A,,NONE,,2025-06-30,JP,2025-01-15,\n"
        + "A,,3A001,2025-07-01,,JP,2025-07-01,\n"
        + "A,Acme,NONE,,,JP,2025-01-15,\n"
        + "A,Other,3A001,,,JP,2025-01-15,\n").Count);

    [Fact]
    public void The_files_of_a_folder_are_one_list()
    {
        var one = Write("a.csv", Header + "A,,NONE,,,JP,2025-01-15,\n");
        var two = Write("b.csv", Header + "B,,NONE,,,JP,2025-01-15,\nA,,3A001,,,JP,2025-01-15,\n");
        var error = Assert.Throws<ListFormatException>(() => ClassificationReader.Read([one, two]));
        Assert.Equal(("b.csv", 3), (error.File, error.Line));
        Assert.Contains("a.csv:2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_encoding_is_refused()
    {
        var file = Path.Combine(_folder, "parts.csv");
        File.WriteAllBytes(file, [.. System.Text.Encoding.Latin1.GetBytes(Header + "A,Müller,NONE,,,JP,2025-01-15,\n")]);
        Assert.Contains("UTF-8", Assert.Throws<ListFormatException>(() => ClassificationReader.Read([file])).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private IReadOnlyList<PartClassification> Read(string text) => ClassificationReader.Read([Write("parts.csv", text)]);

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
