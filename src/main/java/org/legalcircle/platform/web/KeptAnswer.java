package org.legalcircle.platform.web;

import com.fasterxml.jackson.databind.util.RawValue;
import io.vertx.core.json.JsonObject;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An answer as it was first given.
 *
 * @param headers those of its headers that belong to the answer: type, location, entity tag, whether it may be stored
 * @param body JSON, or null where there was none
 */
public record KeptAnswer(int status, JsonObject headers, String body) {
    /** The answer given for the first time. */
    public RestResponse<Object> first() {
        return answering().build();
    }

    /** The answer given again, marked as such. */
    public RestResponse<Object> again() {
        return answering().header(IdempotencyKey.REPLAYED, "true").build();
    }

    private RestResponse.ResponseBuilder<Object> answering() {
        var response = RestResponse.ResponseBuilder.create(status);
        headers.forEach(header -> response.header(header.getKey(), header.getValue()));
        // Raw: the text is JSON already, and a replay is the same to the letter.
        return response.entity((Object) (body == null ? null : new RawValue(body)));
    }
}
