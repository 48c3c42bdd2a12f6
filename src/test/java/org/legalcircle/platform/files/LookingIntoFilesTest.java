package org.legalcircle.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LookingIntoFilesTest {
    private static final byte[] PDF = text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n");
    private static final byte[] JPEG = hex("ffd8ffe000104a46494600010100000100010000ffdb00430003020203020203");
    private static final byte[] PNG = hex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void an_honest_file_is_what_it_says(FileType type, byte[] content) throws IOException {
        assertThat(look(type, content)).isEqualTo(Finding.AS_DECLARED);
    }

    static Stream<Arguments> honest() throws IOException {
        return Stream.of(
                Arguments.of(FileType.PDF, PDF),
                Arguments.of(FileType.JPEG, JPEG),
                Arguments.of(FileType.PNG, PNG),
                Arguments.of(
                        FileType.HEIC, joined(hex("00000018"), text("ftypheic"), hex("00000000"), text("mif1heic"))),
                Arguments.of(
                        FileType.HEIC, joined(hex("00000018"), text("ftypmif1"), hex("00000000"), text("mif1heic"))),
                Arguments.of(FileType.DOCX, office("word/document.xml")),
                Arguments.of(FileType.XLSX, office("xl/workbook.xml")),
                Arguments.of(FileType.TEXT, text("隔壁的墙是谁的？\n")),
                Arguments.of(FileType.TEXT, "隔壁的墙是谁的？\r\n".getBytes(Charset.forName("GBK"))),
                Arguments.of(FileType.MP3, joined(text("ID3"), hex("0300000000000f"), new byte[64])),
                Arguments.of(
                        FileType.M4A, joined(hex("00000018"), text("ftypM4A "), hex("00000000"), text("M4A mp42"))),
                Arguments.of(FileType.AMR, joined(text("#!AMR\n"), hex("3c912b"))),
                Arguments.of(
                        FileType.MP4, joined(hex("00000018"), text("ftypisom"), hex("00000200"), text("isomiso2"))),
                Arguments.of(
                        FileType.MP4, joined(hex("00000018"), text("ftypmp42"), hex("00000000"), text("isommp42"))));
    }

    @ParameterizedTest(name = "{2} for {0}: {1}")
    @MethodSource("dishonest")
    void a_dishonest_one_is_found_out(FileType declared, Finding finding, String what, byte[] content)
            throws IOException {
        assertThat(look(declared, content)).isEqualTo(finding);
    }

    static Stream<Arguments> dishonest() throws IOException {
        var page = text("<html><script>alert(1)</script></html>");
        return Stream.of(
                Arguments.of(FileType.PDF, Finding.OTHER_TYPE, "a picture", PNG),
                Arguments.of(FileType.PNG, Finding.OTHER_TYPE, "a page", page),
                Arguments.of(FileType.TEXT, Finding.OTHER_TYPE, "a page", page),
                Arguments.of(FileType.TEXT, Finding.OTHER_TYPE, "a program", joined(text("MZ"), new byte[200])),
                Arguments.of(FileType.TEXT, Finding.OTHER_TYPE, "a script", text("#!/bin/sh\nrm -rf .\n")),
                Arguments.of(FileType.TEXT, Finding.SEVERAL_TYPES, "text with a script", text("a <script>b</script>")),
                Arguments.of(FileType.PDF, Finding.OTHER_TYPE, "a late beginning", joined(text("GIF89a=1;\n"), PDF)),
                Arguments.of(FileType.PDF, Finding.SEVERAL_TYPES, "an archive at its end", joined(PDF, office("a"))),
                Arguments.of(FileType.JPEG, Finding.SEVERAL_TYPES, "an archive at its end", joined(JPEG, office("a"))),
                Arguments.of(FileType.JPEG, Finding.SEVERAL_TYPES, "a page in a comment", joined(JPEG, page)),
                Arguments.of(FileType.PNG, Finding.SEVERAL_TYPES, "a PDF inside", joined(PNG, PDF)),
                Arguments.of(FileType.MP4, Finding.OTHER_TYPE, "sound only", honestSound()),
                Arguments.of(FileType.DOCX, Finding.OTHER_TYPE, "a table", office("xl/workbook.xml")),
                Arguments.of(FileType.DOCX, Finding.OTHER_TYPE, "some archive", zip(Map.of("a.txt", text("a")))),
                Arguments.of(
                        FileType.DOCX,
                        Finding.WITH_PROGRAMS,
                        "macros",
                        office("word/document.xml", "word/vbaProject.bin")),
                Arguments.of(FileType.DOCX, Finding.WITH_PROGRAMS, "classes", office("word/document.xml", "A.class")),
                Arguments.of(FileType.DOCX, Finding.UNREADABLE, "a way out", office("word/document.xml", "../a.xml")),
                Arguments.of(
                        FileType.DOCX,
                        Finding.UNREADABLE,
                        "half of it",
                        Arrays.copyOf(office("word/document.xml"), 150)));
    }

    private static byte[] honestSound() {
        return joined(hex("00000018"), text("ftypM4A "), hex("00000000"), text("M4A mp42"));
    }

    @Test
    void a_document_that_unpacks_to_far_too_much_is_found_out_whatever_it_says_of_itself() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", text("<Types/>"));
        parts.put("word/document.xml", new byte[24 * 1024 * 1024]);
        var bomb = zip(parts);
        var modest = bomb.clone();
        understate(modest);

        assertThat(bomb.length).isLessThan(64 * 1024);
        assertThat(look(FileType.DOCX, bomb)).isEqualTo(Finding.TOO_DENSE);
        assertThat(look(FileType.DOCX, modest)).isNotEqualTo(Finding.AS_DECLARED);
    }

    /** Lets the directory tell that nothing in it is longer than a kilobyte. */
    private static void understate(byte[] archive) {
        for (var at = 0; at < archive.length - 46; at++) {
            if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1 && archive[at + 3] == 2) {
                archive[at + 24] = 0;
                archive[at + 25] = 4;
                archive[at + 26] = 0;
                archive[at + 27] = 0;
            }
        }
    }

    @Test
    void a_document_of_endless_small_parts_is_found_out() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", text("<Types/>"));
        for (var i = 0; i < 4_001; i++) {
            parts.put("word/" + i, new byte[0]);
        }

        assertThat(look(FileType.DOCX, zip(parts))).isEqualTo(Finding.TOO_DENSE);
    }

    private Finding look(FileType type, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("file"), content);
        return new FileLook(file, type).finding();
    }

    static byte[] office(String... names) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", text("<Types/>"));
        for (var name : names) {
            parts.put(name, text("<a/>"));
        }
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
