package org.legalcircle.servicecircle.http;

import com.fasterxml.jackson.databind.util.RawValue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.platform.web.PublicReads;

/** Sends long lists as files. They are read page by page; the text of a file is in memory while it is sent. */
final class Exports {
    static final int PAGE = 500;

    private Exports() {}

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

    private static final class Last<T> {
        private T item;

        void remember(List<T> page) {
            item = page.isEmpty() ? item : page.get(page.size() - 1);
        }
    }

    /**
     * What is sent, and to whom.
     *
     * @param ifNoneMatch the header, or null
     * @param name of the file
     * @param cache the value of {@code Cache-Control}
     */
    record Sending(String ifNoneMatch, String name, String cache) {
        /** The file as GeoJSON, or that the caller has it already; {@code state} changes with the content. */
        Uni<RestResponse<RawValue>> json(String state, Supplier<Multi<String>> content) {
            return send(state, content, RawValue::new);
        }

        /** The same as text. */
        Uni<RestResponse<String>> text(String state, Supplier<Multi<String>> content) {
            return send(state, content, Function.identity());
        }

        private <T> Uni<RestResponse<T>> send(
                String state, Supplier<Multi<String>> content, Function<String, T> written) {
            var tag = PublicReads.tagOf((name + state).getBytes(StandardCharsets.UTF_8));
            if (PublicReads.matches(ifNoneMatch, tag)) {
                return Uni.createFrom().item(marked(RestResponse.ResponseBuilder.<T>notModified(), tag));
            }
            return content.get()
                    .collect()
                    .with(Collectors.joining())
                    .map(text -> marked(
                            RestResponse.ResponseBuilder.ok(written.apply(text))
                                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""),
                            tag));
        }

        private <T> RestResponse<T> marked(RestResponse.ResponseBuilder<T> answer, String tag) {
            return answer.header(HttpHeaders.ETAG, tag)
                    .header(HttpHeaders.CACHE_CONTROL, cache)
                    .build();
        }
    }
}
