package org.legalcircle.platform.files;

import java.util.Map;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/** The store of files does not work. Its text tells what went wrong, never with which file. */
public class StoreOutage extends Refused {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** It does not work because of {@code reason}. */
    public StoreOutage(String reason) {
        super(PlatformRefusal.UNAVAILABLE, Map.of("retryAfterSeconds", 10));
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
