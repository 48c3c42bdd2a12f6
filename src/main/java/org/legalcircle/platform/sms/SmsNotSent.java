package org.legalcircle.platform.sms;

import java.util.Map;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/** The gateway did not take a message. Its text tells what went wrong, never to whom or what was sent. */
public class SmsNotSent extends Refused {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** Not sent because of {@code reason}. */
    public SmsNotSent(String reason) {
        super(PlatformRefusal.MESSAGE_NOT_SENT, Map.of("retryAfterSeconds", 60));
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
