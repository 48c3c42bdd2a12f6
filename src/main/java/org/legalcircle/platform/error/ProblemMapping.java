package org.legalcircle.platform.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers. Nothing but a refusal's own text and facts ever reaches a caller. */
public class ProblemMapping {
    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    private static final Map<Integer, Refusal> BY_STATUS = Map.ofEntries(
            Map.entry(400, PlatformRefusal.MALFORMED),
            Map.entry(401, PlatformRefusal.UNAUTHENTICATED),
            Map.entry(403, PlatformRefusal.FORBIDDEN),
            Map.entry(404, PlatformRefusal.NOT_FOUND),
            Map.entry(405, PlatformRefusal.METHOD_NOT_ALLOWED),
            Map.entry(406, PlatformRefusal.NOT_ACCEPTABLE),
            Map.entry(413, PlatformRefusal.TOO_LARGE),
            Map.entry(415, PlatformRefusal.UNSUPPORTED_MEDIA_TYPE),
            Map.entry(503, PlatformRefusal.OVERLOADED));

    private static final String RETRY_AFTER = "retryAfterSeconds";

    private final FailureTranslation translation;

    ProblemMapping(FailureTranslation translation) {
        this.translation = translation;
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    Response refused(Refused refused, HttpHeaders headers) {
        return answer(refused, headers);
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = 1)
    Response unauthenticated(HttpHeaders headers) {
        return answer(new Refused(PlatformRefusal.UNAUTHENTICATED), headers);
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = 1)
    Response forbidden(HttpHeaders headers) {
        return answer(new Refused(PlatformRefusal.FORBIDDEN), headers);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    Response invalid(ConstraintViolationException invalid, HttpHeaders headers) {
        return Violations.areOurFault(invalid)
                ? fault(invalid, headers)
                : answer(PlatformRefusal.INVALID_INPUT, Map.of(), Violations.of(invalid), headers::getHeaderString);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    Response unreadable(JsonProcessingException unreadable, HttpHeaders headers) {
        return malformed(unreadable, headers);
    }

    @ServerExceptionMapper(
            value = com.fasterxml.jackson.databind.exc.MismatchedInputException.class,
            priority = Priorities.USER - 1)
    Response mismatched(com.fasterxml.jackson.databind.exc.MismatchedInputException mismatch, HttpHeaders headers) {
        return malformed(mismatch, headers);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1)
    Response standard(WebApplicationException failure, HttpHeaders headers) {
        var refused = translation.refusedBy(failure.getCause());
        if (refused != null) {
            return answer(refused, headers);
        }
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return malformed(unreadable, headers);
        }
        var status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return answer(new Refused(refusalOf(status)), headers);
    }

    /** What a failure means of which only its status is known, 400 or more. */
    public static Refusal refusalOf(int status) {
        return BY_STATUS.getOrDefault(status, status < 500 ? PlatformRefusal.MALFORMED : PlatformRefusal.INTERNAL);
    }

    @ServerExceptionMapper(value = Throwable.class, priority = Priorities.USER + 1)
    Response other(Throwable failure, HttpHeaders headers) {
        var refused = translation.refusedBy(failure);
        if (refused != null) {
            return answer(refused, headers);
        }
        return fault(failure, headers);
    }

    private static Response fault(Throwable failure, HttpHeaders headers) {
        LOG.error("Unexpected failure", WithoutWords.of(failure));
        return answer(new Refused(PlatformRefusal.INTERNAL), headers);
    }

    private static Response malformed(JsonProcessingException unreadable, HttpHeaders headers) {
        var place = Violations.of(unreadable, languageOf(headers::getHeaderString));
        return answer(PlatformRefusal.MALFORMED, Map.of(), place, headers::getHeaderString);
    }

    /** The response for a refusal, in the caller's language. */
    public static Response answer(Refused refused, HttpHeaders headers) {
        return answer(refused, headers::getHeaderString);
    }

    /** The same, for a request of which only the headers are at hand. */
    public static Response answer(Refused refused, UnaryOperator<String> headers) {
        return answer(refused.refusal(), refused.facts(), List.of(), headers);
    }

    private static Response answer(
            Refusal refusal,
            Map<String, Object> facts,
            List<Problem.Violation> violations,
            UnaryOperator<String> headers) {
        var locale = languageOf(headers);
        var response = Response.status(refusal.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Problem.of(refusal, facts, violations, locale));
        if (refusal.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, challenge(headers));
        }
        if (refusal.status() == 503 || facts.containsKey(RETRY_AFTER)) {
            response.header(HttpHeaders.RETRY_AFTER, facts.getOrDefault(RETRY_AFTER, 1));
        }
        return response.build();
    }

    /** A token that was sent is one that was found bad (RFC 6750, section 3.1). */
    private static String challenge(UnaryOperator<String> headers) {
        return headers.apply(HttpHeaders.AUTHORIZATION) == null ? "Bearer" : "Bearer error=\"invalid_token\"";
    }

    private static Locale languageOf(UnaryOperator<String> headers) {
        return Language.of(headers.apply(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
