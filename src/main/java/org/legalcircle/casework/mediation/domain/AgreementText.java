package org.legalcircle.casework.mediation.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.error.Messages;

/** Writes the text the parties sign; always in Chinese, the language of the courts. */
public final class AgreementText {
    private final StringJoiner lines = new StringJoiner("\n");
    private final Map<UUID, Named> parties;

    private AgreementText(List<Named> parties) {
        this.parties = parties.stream().collect(Collectors.toMap(Named::id, Function.identity()));
    }

    /** A party by name. */
    public record Named(UUID id, Side side, String name) {
        /** Never tells who it is. */
        @Override
        public String toString() {
            return "Named " + id;
        }
    }

    /**
     * The text; the same for the same agreement.
     *
     * @param number of the matter
     * @param committee the organisation whose committee mediates, by name
     * @param day it is drawn up on
     */
    public static String of(
            String number, String committee, List<Named> parties, AgreementContents contents, LocalDate day) {
        var text = new AgreementText(parties);
        text.say("title", Map.of());
        text.say("number", Map.of("number", number));
        text.say("committee", Map.of("committee", committee));
        parties.forEach(party -> text.say("party." + party.side(), Map.of("name", party.name())));
        text.section("facts", contents.facts());
        text.section("issues", contents.issues());
        text.section("responsibilities", contents.responsibilities());
        text.say("obligations", Map.of());
        for (var i = 0; i < contents.obligations().size(); i++) {
            text.obligation(i + 1, contents.obligations().get(i));
        }
        if (contents.otherTerms() != null) {
            text.section("others", contents.otherTerms());
        }
        text.say("day", Map.of("day", day));
        return text.lines.toString();
    }

    /** SHA-256 of the text in UTF-8: 64 hexadecimal digits in small letters. */
    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void obligation(int number, Obligation obligation) {
        say(
                "obligation",
                Map.of("number", number, "debtor", name(obligation.debtorId()), "payee", name(obligation.payeeId())));
        lines.add(obligation.content());
        if (obligation.amountFen() != null) {
            say("amount", Map.of("yuan", yuan(obligation.amountFen())));
        }
        say("manner." + obligation.manner(), Map.of());
        say(obligation.kind() == ObligationKind.FORBEARANCE ? "from" : "due", Map.of("day", obligation.dueOn()));
        var terms = obligation.instalments();
        for (var i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            say("instalment", Map.of("number", i + 1, "yuan", yuan(term.amountFen()), "day", term.dueOn()));
        }
    }

    private void section(String heading, String words) {
        say(heading, Map.of());
        lines.add(words);
    }

    private String name(UUID party) {
        return parties.get(party).name();
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private void say(String key, Map<String, ?> facts) {
        lines.add(Messages.text(Language.DEFAULT, "agreement", "text." + key, facts));
    }
}
