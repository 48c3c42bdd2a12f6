package org.legalcircle.platform.error;

/** What any endpoint may refuse, whatever it is about. */
public enum PlatformRefusal implements Refusal {
    MALFORMED(400),
    INVALID_INPUT(400),
    INVALID_PARAMETER(400),
    INVALID_CURSOR(400),
    IDEMPOTENCY_KEY_REQUIRED(400),
    IDEMPOTENCY_KEY_INVALID(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CALL_STILL_RUNNING(409),
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    MESSAGE_NOT_SENT(503),
    OVERLOADED(503),
    UNAVAILABLE(503);

    private final int status;

    PlatformRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "platform";
    }
}
