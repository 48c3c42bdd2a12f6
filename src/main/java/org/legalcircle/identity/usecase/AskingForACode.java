package org.legalcircle.identity.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.legalcircle.identity.domain.MobileNumber;
import org.legalcircle.identity.store.SignInCodes;
import org.legalcircle.identity.store.StandingCode;
import org.legalcircle.platform.privacy.BlindIndex;
import org.legalcircle.platform.sms.TextMessages;

/**
 * Sends a sign-in code to a number. Whether the number is known is never looked up here, so neither the answer nor the
 * time it takes can tell.
 */
@ApplicationScoped
public class AskingForACode {
    private static final String TEMPLATE = "sign-in-code";
    private static final String PURPOSE = "identity.sign_in_code";

    private final SignInLimits limits;
    private final SignInCodes codes;
    private final CitizenSeals seals;
    private final BlindIndex index;
    private final DemoNumbers demoNumbers;
    private final Secrets secrets;
    private final TextMessages messages;

    AskingForACode(
            SignInLimits limits,
            SignInCodes codes,
            CitizenSeals seals,
            BlindIndex index,
            DemoNumbers demoNumbers,
            Secrets secrets,
            TextMessages messages) {
        this.limits = limits;
        this.codes = codes;
        this.seals = seals;
        this.index = index;
        this.demoNumbers = demoNumbers;
        this.secrets = secrets;
        this.messages = messages;
    }

    /**
     * Sends a new code and voids the last one.
     *
     * @param address where the call comes from, for counting
     * @return how many codes the number may still ask for today
     */
    public Uni<Integer> ask(MobileNumber mobile, String address) {
        var code = demoNumbers.contains(mobile) ? SecondFactors.DEMO_CODE : secrets.code();
        return limits.askFrom(address)
                .chain(() -> codes.ask(seals.mobileIndex(mobile), hash(mobile, code)))
                .call(() -> send(mobile, code));
    }

    /** Whether it is this code that was sent to the number; a used one is none. */
    boolean isOne(StandingCode sent, MobileNumber mobile, String code) {
        return index.all(PURPOSE, mobile.number() + " " + code).stream().anyMatch(given -> same(sent.hash(), given));
    }

    /** What is kept of a code: a hash of it and its number, with a key, because six digits are soon gone through. */
    private String hash(MobileNumber mobile, String code) {
        return index.of(PURPOSE, mobile.number() + " " + code);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private Uni<Void> send(MobileNumber mobile, String code) {
        var minutes = Long.toString(SignInCodes.LIFETIME.toMinutes());
        return messages.send(mobile.number(), TEMPLATE, Map.of("code", code, "minutes", minutes));
    }
}
