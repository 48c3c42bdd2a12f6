package org.legalcircle.platform.sms;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;

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
    default Uni<Void> send(String mobile, String template, Map<String, String> parameters) {
        return send(mobile, template, parameters, UUID.randomUUID());
    }

    /**
     * The same, for whoever may have to send a message again without knowing whether it was taken.
     *
     * @param once names the message: the gateway delivers once what it is given twice under one name
     */
    Uni<Void> send(String mobile, String template, Map<String, String> parameters, UUID once);
}
