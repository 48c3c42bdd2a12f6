package org.legalcircle.casework.mediation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.AgreementRefusal;
import org.legalcircle.casework.mediation.domain.Participant;
import org.legalcircle.casework.mediation.store.SigningCodes;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.BlindIndex;
import org.legalcircle.platform.sms.TextMessages;

/** Sends parties the codes they sign with, and knows them again. A code is good for one party and one text. */
@Singleton
public class CheckingSigningCodes {
    private static final String TEMPLATE = "mediation-signing-code";
    private static final String PURPOSE = "mediation.signing_code";
    private static final int CODES = 1_000_000;

    private final FindingSignatories signatories;
    private final SigningCodes codes;
    private final BlindIndex index;
    private final TextMessages messages;
    private final SecureRandom random = new SecureRandom();

    CheckingSigningCodes(FindingSignatories signatories, SigningCodes codes, BlindIndex index, TextMessages messages) {
        this.signatories = signatories;
        this.codes = codes;
        this.index = index;
        this.messages = messages;
    }

    /**
     * Sends a new code to the party's phone and voids the last one. Not for a transaction.
     *
     * @param textSha256 of the text that was seen
     * @return how many codes the party may still ask for today
     */
    public Uni<Integer> send(Participant who, UUID matter, UUID party, String textSha256) {
        var code = "%06d".formatted(random.nextInt(CODES));
        var hash = index.of(PURPOSE, told(matter, party, textSha256, code));
        return signatories
                .mobileOf(who, matter, party, textSha256)
                .flatMap(mobile -> codes.ask(matter, party, hash).call(() -> send(mobile, code)));
    }

    /** Takes one of the tries and answers with what is kept of the code; refuses a wrong one. Not for a transaction. */
    Uni<String> requireRight(Participant who, UUID matter, UUID party, String textSha256, String code) {
        var given = told(matter, party, textSha256, code);
        return signatories
                .mobileOf(who, matter, party, textSha256)
                .chain(() -> codes.takeTry(matter, party))
                .invoke(kept -> requireSame(kept, given));
    }

    private Uni<Void> send(String mobile, String code) {
        var minutes = Long.toString(SigningCodes.LIFETIME.toMinutes());
        return messages.send(mobile, TEMPLATE, Map.of("code", code, "minutes", minutes));
    }

    private void requireSame(String kept, String given) {
        if (index.all(PURPOSE, given).stream().noneMatch(one -> same(kept, one))) {
            throw new Refused(AgreementRefusal.SIGNING_CODE_WRONG);
        }
    }

    private static boolean same(String kept, String given) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(UUID matter, UUID party, String textSha256, String code) {
        return matter + " " + party + " " + textSha256 + " " + code;
    }
}
