namespace DualUseScreening.Lists.Tests.OfficialTexts;

/// <summary>One small list, in words of its own, in the three shapes that texts come in.</summary>
internal static class Texts
{
    public const string Columns =
        """
        CATEGORY 2 - MATERIALS PROCESSING
        2A       Systems, Equipment and Components
        2A001    Kettles and lids, as follows, and specially designed
                 handles therefor:
                 N.B.   SEE ALSO 2A101.
                 Note 1:       2A001 does not control kettles as follows:
                                                   a.    Of clay;
                                                   b.    For dolls.
                 a.    Kettles having all of the following:
                       1.     A volume of more than 2
                              litres; and
                       2.     Any of the following:
                              a.     A spout of more than 10 cm; or

                                                                                                   25
                          CATEGORY 2 - MATERIALS PROCESSING

        2A001.a. continued
                                b.     A time-
                                       to-boil of less than 60 s, in 2A001.a.2.b., at a height of
                                2A101.x metres;
                       Technical Notes:
                                  1.    A litre is a cubic decimetre.
                                  2     A spout is measured along its middle.
                 b.    Not used;
                 c.    Lids of more than 1 x 103 g.
                 Note: 2A001.c. includes lids
                       of glass.
        2A101    a.    Stoves for kettles;
                 b.    Gas for stoves.
        2B       Test, Inspection and Production Equipment
        2B002    Whistles made of tin.
        """;

    public const string Flat =
        """
        KATEGORIE 2 — WERKSTOFFBEARBEITUNG
        2A Systeme, Ausrüstung und Bestandteile
        2A001
        Kessel und Deckel wie folgt und besonders konstruierte Griffe hierfür:
        Ergänzende Anmerkung:
        SIEHE AUCH NUMMER 2A101.
        Anmerkung 1:
        Nummer 2A001 erfasst keine Kessel wie folgt:
        a)
        aus Ton,
        b)
        für Puppen.
        a)
        Kessel mit allen folgenden Eigenschaften:
        1.
        Volumen größer als 2 Liter und
        2.
        eine der folgenden Eigenschaften:
        a)
        Tülle länger als 10 cm oder
        L 206/25
        11.6.2021
        DE
        Amtsblatt der Europäischen Union
        b)
        Siedezeit unter 60 s, gemessen nach
        2A001.a.2.b. oder einem gleichwertigen Verfahren;
        b)
        nicht belegt,
        c)
        Deckel mit mehr als 1 × 10³ g.
        2A101 a) Herde für Kessel,
        b) Gas für Herde.
        2B Prüfgeräte
        2B002 Pfeifen aus Zinn.
        ANHANG II
        2C001 Teil eines anderen Anhangs.
        """;

    public const string Markdown =
        """
        ---
        title: "A regulation"
        ---
        # A regulation

        (1) 'kettle' means a vessel;

        ### PART II

        ### **Category 2**

        #### **CATEGORY 2 - MATERIALS PROCESSING**

        2A001Kettles and lids, as follows, and specially designed handles therefor:

        *N.B.*
         
         *SEE ALSO 2A101.*

        *Note 1:*
         
         *2A001 does not control kettles as follows:*

        *a.* *Of clay;*

        *b.* *For dolls.*

        a. Kettles having all of the following:
           1. A volume of more than 2 litres; and
           2. Any of the following:
              a. A spout of more than 10 cm; or
              b. A time-to-boil of less than 60 s;
           *Technical Notes:*
           *1.*

            *A litre is a cubic decimetre.*
           *2.* *A spout is measured along its middle.*

        b. Not used;

        c. Lids of more than 1 × 10<sup>3</sup> g.
           *Note:*

            *2A001.c. includes lids of glass.*

        *For the purposes of 2A001, a kettle has a lid.*

        2A101 Stoves as follows:
           a. Stoves for kettles;
           b. Gas for stoves.

        2A501Kettles as follows:

        g. Kettles that do any of the following:
           4. a. Sing; and
              b. Dance.

        h Kettles of a kind not yet known.

        None.

        2B002Whistles made of tin.

        ### ANNEX II

        2C001Part of another annex.
        """;
}
