package org.legalcircle.servicecircle.http;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.platform.web.FileAllowance;
import org.legalcircle.platform.web.PublicReads;
import org.legalcircle.platform.web.SentInParts;

/** Sends long lists as files: page by page, as fast as the caller takes them. */
@Singleton
class Exports {
    static final int PAGE = 200;

    private final FileAllowance allowance;
    private final HttpHeaders headers;

    Exports(FileAllowance allowance, HttpHeaders headers) {
        this.allowance = allowance;
        this.headers = headers;
    }

    /**
     * All pages, one after the other.
     *
     * @param page reads the page after an item; after null the first one; an empty one ends it
     */
    static <T> Multi<List<T>> pages(Function<T, Uni<List<T>>> page) {
        return Multi.createBy()
                .repeating()
                .uni(Last<T>::new, last -> page.apply(last.item).invoke(last::remember))
                .until(List::isEmpty);
    }

    /**
     * The same of something that may be forgotten meanwhile: then the file breaks off, instead of looking complete.
     *
     * @param still fails if it is gone
     */
    static <T> Multi<List<T>> pages(Function<T, Uni<List<T>>> page, Supplier<Uni<?>> still) {
        return pages(last -> page.apply(last)
                .call(found -> found.isEmpty() ? still.get() : Uni.createFrom().nullItem()));
    }

    private static final class Last<T> {
        private T item;

        void remember(List<T> page) {
            item = page.isEmpty() ? item : page.get(page.size() - 1);
        }
    }

    /**
     * The call at hand, which asks for a file.
     *
     * @param name of the file
     * @param cache the value of {@code Cache-Control}
     */
    Sending sending(String name, String cache) {
        return new Sending(
                allowance, allowance.call(), headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), name, cache);
    }

    /** What is sent, and to whom. */
    record Sending(FileAllowance allowance, RoutingContext call, String ifNoneMatch, String name, String cache) {
        /** The file, or that the caller has it already; {@code state} changes with the content. */
        RestResponse<SentInParts> file(String state, Supplier<Multi<String>> content) {
            var tag = PublicReads.tagOf((name + state).getBytes(StandardCharsets.UTF_8));
            if (PublicReads.matches(ifNoneMatch, tag)) {
                return marked(RestResponse.ResponseBuilder.notModified(), tag);
            }
            allowance.take(call);
            return marked(
                    RestResponse.ResponseBuilder.ok(new SentInParts(content.get()))
                            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""),
                    tag);
        }

        private RestResponse<SentInParts> marked(RestResponse.ResponseBuilder<SentInParts> answer, String tag) {
            return answer.header(HttpHeaders.ETAG, tag)
                    .header(HttpHeaders.CACHE_CONTROL, cache)
                    .build();
        }
    }
}
