package org.legalcircle.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import org.legalcircle.platform.privacy.BlindIndex;
import org.legalcircle.platform.security.Caller;

/** Tells the {@link IdempotencyKey} of the call at hand. */
@Singleton
class CallKeys {
    private final BlindIndex index;
    private final ObjectMapper json;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    CallKeys(BlindIndex index, ObjectMapper json, Caller caller, HttpHeaders headers, UriInfo uri, Request request) {
        this.index = index;
        this.json = json;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    /** Whether the call brings a key, good or bad. */
    boolean given() {
        return headers.getHeaderString(IdempotencyKey.HEADER) != null;
    }

    /** The version the caller had seen, as part of what was asked. */
    String seenVersion() {
        return String.valueOf(headers.getHeaderString(HttpHeaders.IF_MATCH));
    }

    /** The key of the call; refuses where it is absent or impossible. */
    IdempotencyKey of(Object... whatWasAsked) {
        return IdempotencyKey.of(
                caller.id(),
                request.getMethod() + " " + uri.getPath(),
                headers.getHeaderString(IdempotencyKey.HEADER),
                index,
                write(whatWasAsked));
    }

    private String write(Object... whatWasAsked) {
        try {
            return json.writeValueAsString(whatWasAsked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("request cannot be hashed", e);
        }
    }
}
