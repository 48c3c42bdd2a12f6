package org.legalcircle.platform.sms;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/** Sends text messages. The setting {@code legalcircle.sms.adapter} says through what. */
public interface TextMessages {
    /**
     * Sends one message. Do not call it inside a transaction: it takes up to a dozen seconds when the gateway is slow.
     *
     * @param mobile 11 digits
     * @param template the text, as agreed with the gateway, as in {@code sign-in-code}
     * @param parameters what is filled into it
     * @return completes when the gateway has taken the message; fails with {@link SmsNotSent} otherwise
     */
    Uni<Void> send(String mobile, String template, Map<String, String> parameters);
}
