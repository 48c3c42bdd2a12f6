package org.legalcircle.platform.web;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes {@link SentInParts}, whatever its media type. */
@Provider
public class SendingInParts implements ServerMessageBodyWriter<SentInParts> {
    private static final Logger LOG = Logger.getLogger(SendingInParts.class);

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == SentInParts.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SentInParts.class;
    }

    @Override
    public void writeResponse(SentInParts body, Type genericType, ServerRequestContext context) {
        var call = (ResteasyReactiveRequestContext) context;
        var response = context.serverResponse();
        if (body.length() == null) {
            response.setChunked(true);
        } else {
            response.setResponseHeader(HttpHeaders.CONTENT_LENGTH, body.length().toString());
        }
        if (call.getMethod().equals(HttpMethod.HEAD)) {
            response.end();
            return;
        }
        call.suspend();
        body.parts()
                .onItem()
                .transformToUniAndConcatenate(part -> written(response, part))
                .collect()
                .last()
                .subscribe()
                .with(
                        done -> {
                            response.end();
                            call.resume();
                        },
                        failure -> breakOff(call, failure));
    }

    private static Uni<Boolean> written(ServerHttpResponse response, byte[] part) {
        return Uni.createFrom().completionStage(() -> response.write(part)).replaceWith(true);
    }

    /** Too late for a problem: the status is sent. A caller who went away is no news. */
    private static void breakOff(ResteasyReactiveRequestContext call, Throwable failure) {
        if (!call.serverResponse().closed()) {
            LOG.error("A file could not be sent to its end", failure);
            call.unwrap(RoutingContext.class).request().connection().close();
        }
        call.resume();
    }

    @Override
    public void writeTo(
            SentInParts body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        throw new IOException("sent in parts, or not at all");
    }
}
