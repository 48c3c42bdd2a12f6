package org.legalcircle.platform.sms;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.legalcircle.platform.privacy.Masked;

/** Writes messages into the log. What they say is written in a demonstration only. */
final class LoggedMessages implements TextMessages {
    private static final Logger LOG = Logger.getLogger(LoggedMessages.class);

    private final boolean demonstration;

    LoggedMessages(boolean demonstration) {
        this.demonstration = demonstration;
        if (!demonstration) {
            LOG.warn("Text messages reach nobody: set LEGALCIRCLE_SMS_ADAPTER=http and the gateway's address.");
        }
    }

    @Override
    public Uni<Void> send(String mobile, String template, Map<String, String> parameters, UUID once) {
        LOG.infof("Text message to %s: %s %s", Masked.mobile(mobile), template, demonstration ? parameters : "");
        return Uni.createFrom().voidItem();
    }
}
