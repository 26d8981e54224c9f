package uk.haven.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.haven.platform.tables.Tables;

/** Files that mean harm or are damaged, with the code that each is refused by (SECURITY.md, figure 13). */
final class HostileFiles {

    static final String HEADER = "upn,surname,forename,birth_date,sex,laestab,entry_date";
    private static final String ROW = "D850210308001,Hostile,Ann,2000-03-14,F,850/2101,2004-09-06";

    /** @param code that the file is refused by */
    record Hostile(String name, byte[] content, String code) {
        @Override
        public String toString() {
            return name + " is refused by " + code;
        }
    }

    private final Map<String, Hostile> files = new LinkedHashMap<>();

    static List<Hostile> all() {
        var made = new HostileFiles();
        made.notText();
        made.brokenTables();
        made.xml();
        made.zips();
        made.workbooks();
        return List.copyOf(made.files.values());
    }

    private void add(String folder, String name, byte[] content, String code) {
        files.put(folder + "/" + name, new Hostile(folder + "/" + name, content, code));
    }

    private void add(String folder, String name, String content, String code) {
        add(folder, name, content.getBytes(StandardCharsets.UTF_8), code);
    }

    private void notText() {
        byte[] noise = new byte[5000];
        new Random(20260101).nextBytes(noise);
        add("empty", "pupils.csv", "", "FILE-EMPTY");
        add("blank-lines", "pupils.csv", "\n\n\n", "HEADER-COLUMN-MISSING");
        add("noise", "pupils.csv", noise, "FILE-NOT-TEXT");
        add(
                "picture",
                "pupils.csv",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
                "FILE-NOT-TEXT");
        add("program", "pupils.csv", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, "FILE-NOT-TEXT");
        add("gzip", "pupils.csv", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0}, "FILE-NOT-TEXT");
        add("pdf", "pupils.csv", "%PDF-1.7\n\0\1\2", "FILE-NOT-TEXT");
        add("utf-16-le", "pupils.csv", ("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16LE), "ENCODING-UTF-16");
        add("utf-16-be", "pupils.csv", ("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16BE), "ENCODING-UTF-16");
        add("nul-in-header", "pupils.csv", "upn\0,surname\n", "FILE-NOT-TEXT");
        add("nul-late", "pupils.csv", HEADER + "\n" + (ROW + "\n").repeat(200) + "\0\n", "FILE-NOT-TEXT");
        add("old-workbook", "pupils.xls.csv", oldOffice(), "XLS-OLD");
    }

    private static byte[] oldOffice() {
        byte[] bytes = new byte[600];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }

    private void brokenTables() {
        add("open-quote", "pupils.csv", HEADER + "\n" + ROW + "\n\"never,closed\n" + ROW + "\n", "CSV-BROKEN");
        add("open-quote-in-header", "pupils.csv", "\"upn,surname\n" + ROW + "\n", "CSV-BROKEN");
        add("one-endless-line", "pupils.csv", "x".repeat(5_000_000), "CSV-BROKEN");
        add("endless-row", "pupils.csv", HEADER + "\n" + "y".repeat(5_000_000) + "\n", "CSV-BROKEN");
        add(
                "long-cell",
                "pupils.csv",
                HEADER + "\n" + ROW.replace("Hostile", "z".repeat(100_000)) + "\n",
                "CSV-BROKEN");
        add("wide-header", "pupils.csv", "a,".repeat(10_000) + "b\n", "CSV-BROKEN");
        add("wide-row", "pupils.csv", HEADER + "\n" + ",".repeat(50_000) + "\n", "CSV-BROKEN");
        add("semicolons", "data.csv", HEADER.replace(',', ';') + "\n", "CSV-SEPARATOR");
        add("tabs", "data.csv", HEADER.replace(',', '\t') + "\n", "CSV-SEPARATOR");
        add("wrong-header", "pupils.csv", "a,b,c\n1,2,3\n", "HEADER-COLUMN-MISSING");
        add("another-kinds-header", "pupils.csv", "upn,laestab,week_start,marks\n", "HEADER-COLUMN-MISSING");
        add("column-twice", "pupils.csv", HEADER + ",upn\n" + ROW + ",x\n", "HEADER-TWICE");
        add("unknown", "data.csv", "colour,shape\nred,round\n", "KIND-UNKNOWN");
        add("cut-off", "pupils.csv", HEADER + "\n" + ROW + "\nD850210308001,Hos", "FILE-TRUNCATED");
    }

    private void xml() {
        String header = "<Header><DocumentName>Common Transfer File</DocumentName></Header>";
        String entity = "<CTfile>" + header + "<CTFpupilData><Pupil><UPN>&x;</UPN></Pupil></CTFpupilData></CTfile>";
        add("entity", "ctf.xml", "<!DOCTYPE CTfile [<!ENTITY x \"y\">]>" + entity, "XML-DOCTYPE");
        add(
                "outside",
                "ctf.xml",
                "<!DOCTYPE CTfile [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + entity,
                "XML-DOCTYPE");
        add("fetched-type", "ctf.xml", "<!DOCTYPE CTfile SYSTEM \"http://127.0.0.1:1/x.dtd\">" + entity, "XML-DOCTYPE");
        add("laughs", "ctf.xml", laughs() + entity, "XML-DOCTYPE");
        add(
                "parameter",
                "ctf.xml",
                "<!DOCTYPE CTfile [<!ENTITY % x \"<!ENTITY y 'z'>\"> %x;]>" + entity,
                "XML-DOCTYPE");
        add(
                "utf-16",
                "ctf.xml",
                ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE CTfile [<!ENTITY x \"y\">]>" + entity)
                        .getBytes(StandardCharsets.UTF_16LE),
                "XML-DOCTYPE");
        add("undeclared", "ctf.xml", entity, "XML-BROKEN");
        add("cut-off-xml", "ctf.xml", "<CTfile>" + header + "<CTFpupilData><Pupil><UPN>D8", "XML-BROKEN");
        add("no-header", "ctf.xml", "<CTfile><CTFpupilData/></CTfile>", "CTF-HEADER");
        add("other-xml", "ctf.xml", "<Message><Header/></Message>", "XML-UNKNOWN");
        add("page", "pupils.csv", "<html><body>Sign in first</body></html>", "XML-UNKNOWN");
        add(
                "deep",
                "ctf.xml",
                "<CTfile>" + header + "<Pupil>" + "<a>".repeat(1000) + "</a>".repeat(1000) + "</Pupil></CTfile>",
                "XML-TOO-DEEP");
    }

    private static String laughs() {
        var text = new StringBuilder("<!DOCTYPE CTfile [<!ENTITY x0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY x")
                    .append(i)
                    .append(" \"&x")
                    .append(i - 1)
                    .append(";&x")
                    .append(i - 1)
                    .append(";\">");
        }
        return text.append("<!ENTITY x \"&x29;\">]>").toString();
    }

    private void zips() {
        byte[] good = (HEADER + "\n" + ROW + "\n").getBytes(StandardCharsets.UTF_8);
        add("slip", "set.zip", zip(Map.of("../../pupils.csv", good)), "ZIP-PATH");
        add("absolute", "set.zip", zip(Map.of("/etc/pupils.csv", good)), "ZIP-PATH");
        add("backslash", "set.zip", zip(Map.of("..\\pupils.csv", good)), "ZIP-PATH");
        add("drive", "set.zip", zip(Map.of("C:pupils.csv", good)), "ZIP-PATH");
        add("nested", "set.zip", zip(Map.of("inner.zip", zip(Map.of("pupils.csv", good)))), "ZIP-NESTED");
        add("nested-disguised", "set.zip", zip(Map.of("pupils.csv", zip(Map.of("pupils.csv", good)))), "ZIP-NESTED");
        add("bomb", "set.zip", zip(Map.of("pupils.csv", filled(60_000_000))), "UNPACKED-TOO-LARGE");
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 501; i++) {
            many.put("f" + i + ".csv", good);
        }
        add("many", "set.zip", zip(many), "ZIP-ENTRIES");
        byte[] whole = zip(Map.of("pupils.csv", good));
        add("cut-off-zip", "set.zip", Arrays.copyOf(whole, whole.length - 30), "ZIP-BROKEN");
        add("garbage", "set.zip", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}, "ZIP-BROKEN");
        add("nothing", "set.zip", zip(Map.of("readme.txt", good)), "ZIP-EMPTY");
        add("no-zip", "set.zip", "this is text", "ZIP-BROKEN");
    }

    private void workbooks() {
        add("text", "pupils.xlsx", HEADER, "XLSX-BROKEN");
        add("no-parts", "pupils.xlsx", zip(Map.of("a.txt", new byte[] {1})), "XLSX-BROKEN");
        byte[] good = workbook(List.of(HEADER.split(",")));
        add("cut-off-workbook", "pupils.xlsx", Arrays.copyOf(good, good.length / 2), "XLSX-BROKEN");
        add(
                "workbook-bomb",
                "pupils.xlsx",
                zip(Map.of("[Content_Types].xml", filled(60_000_000))),
                "UNPACKED-TOO-LARGE");
        add(
                "workbook-entity",
                "pupils.xlsx",
                zip(Map.of(
                        "[Content_Types].xml",
                        "<!DOCTYPE x [<!ENTITY y 'z'>]><x>&y;</x>".getBytes(StandardCharsets.UTF_8))),
                "XML-DOCTYPE");
        add("workbook-xml", "pupils.xlsx", zip(Map.of("[Content_Types].xml", new byte[] {'<', 'x'})), "XLSX-BROKEN");
        add("workbook-header", "pupils.xlsx", workbook(List.of("a", "b")), "HEADER-COLUMN-MISSING");
    }

    private static byte[] workbook(List<String> header) {
        var out = new ByteArrayOutputStream();
        Tables.xlsx(out, "Sheet", header).close();
        return out.toByteArray();
    }

    private static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
