package org.legalcircle.casework.legalaid.usecase;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.legalcircle.casework.legalaid.domain.AidDecisionKind;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.error.Messages;
import org.legalcircle.platform.time.Zone;

/** How a decision looks on paper, in Chinese. Blocks while it is drawn. */
record DecisionPaper(AidApplicationDetails details, String agency) {
    private static final String BUNDLE = "aidprogress";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final float MARGIN = 72;

    byte[] drawn() {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, bytes);
            document.open();
            write(document);
        }
        return bytes.toByteArray();
    }

    private void write(Document document) {
        var kind = details.application().decision().kind();
        // Not embedded: readers bring a Chinese song typeface of their own.
        var typeface = typeface();
        document.add(centred(agency, new Font(typeface, 16)));
        document.add(centred(text("PAPER." + kind + ".title"), new Font(typeface, 20, Font.BOLD)));
        document.add(right(details.matter().number(), new Font(typeface, 11)));
        var body = new Font(typeface, 13);
        document.add(plain(
                text(
                        "PAPER.applicant",
                        Map.of("name", details.form().applicant().name())),
                body));
        document.add(plain(text("PAPER." + kind + ".body"), body));
        document.add(plain(text("PAPER.reasons", Map.of("reasons", details.reasons())), body));
        document.add(plain(text("PAPER.basis." + basisOf(kind)), body));
        if (kind.isOpenToObjection()) {
            document.add(plain(text("ROUTE.objection"), body));
        } else if (kind == AidDecisionKind.UPHOLDING) {
            document.add(plain(text("ROUTE.reconsideration"), body));
            document.add(plain(text("ROUTE.suit"), body));
        }
        document.add(right(agency, body));
        document.add(
                right(DAY.format(Zone.dateOf(details.application().decision().decidedAt())), body));
    }

    private static String basisOf(AidDecisionKind kind) {
        return switch (kind) {
            case GRANT, REFUSAL -> "decision";
            case EMERGENCY_GRANT -> "emergency";
            case REVOCATION -> "revocation";
            case TERMINATION -> "termination";
            case UPHOLDING, CORRECTION -> "objection";
        };
    }

    private static BaseFont typeface() {
        try {
            return BaseFont.createFont("STSong-Light", "UniGB-UCS2-H", BaseFont.NOT_EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Paragraph centred(String text, Font font) {
        return placed(text, font, Element.ALIGN_CENTER);
    }

    private static Paragraph right(String text, Font font) {
        return placed(text, font, Element.ALIGN_RIGHT);
    }

    private static Paragraph plain(String text, Font font) {
        var paragraph = placed(text, font, Element.ALIGN_LEFT);
        paragraph.setFirstLineIndent(2 * font.getSize());
        return paragraph;
    }

    private static Paragraph placed(String text, Font font, int alignment) {
        var paragraph = new Paragraph(font.getSize() * 1.8f, text, font);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(8);
        return paragraph;
    }

    private static String text(String key) {
        return text(key, Map.of());
    }

    private static String text(String key, Map<String, ?> facts) {
        return Messages.text(Language.DEFAULT, BUNDLE, key, facts);
    }

    /** Never tells what stands on it. */
    @Override
    public String toString() {
        return "DecisionPaper";
    }
}
