package org.legalcircle.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestResponse;

/** Marks the answers of {@link PublicRead} calls, and leaves out a body the caller has already. */
@PublicRead
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
public class PublicReads {
    private static final int TAG_BYTES = 15;

    private final ObjectMapper json;
    private final HttpHeaders headers;

    PublicReads(ObjectMapper json, HttpHeaders headers) {
        this.json = json;
        this.headers = headers;
    }

    @AroundInvoke
    Object mark(InvocationContext call) throws Exception {
        var read = call.getMethod().getAnnotation(PublicRead.class);
        var caching = (read.onTheWay() ? "public" : "private") + ", max-age=" + read.seconds() + ", must-revalidate";
        return ((Uni<?>) call.proceed()).map(answer -> marked((RestResponse<?>) answer, caching));
    }

    private RestResponse<?> marked(RestResponse<?> answer, String caching) {
        if (answer.getStatus() != 200) {
            return answer;
        }
        var content = written(answer.getEntity());
        var tag = tagOf(content);
        var unchanged = matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag);
        var marked = unchanged
                ? RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.<Object>ok(new WrittenJson(content))
                        .type(MediaType.APPLICATION_JSON_TYPE);
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> marked.header(name, value)));
        return marked.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }

    private byte[] written(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answer cannot be written", e);
        }
    }

    /** A weak tag: a proxy may compress what we send, the content stays the same. */
    public static String tagOf(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            var part = Arrays.copyOf(digest, TAG_BYTES);
            return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(part) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether the caller has the content already. Weak comparison: the mark of weakness does not count.
     *
     * @param ifNoneMatch the header's value, or null
     */
    public static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        var opaque = tag.substring("W/".length());
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                .anyMatch(candidate -> candidate.equals("*") || candidate.equals(opaque));
    }
}
