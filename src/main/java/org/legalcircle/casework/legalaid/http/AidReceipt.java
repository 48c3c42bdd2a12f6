package org.legalcircle.casework.legalaid.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.casework.legalaid.AidStage;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.platform.web.Versions;

/** How an application stands after a change. */
@RegisterForReflection
public record AidReceipt(UUID id, AidStage stage, Instant changedAt) {
    static RestResponse<AidReceipt> answer(AidApplication application) {
        return answer(RestResponse.Status.OK, application);
    }

    static RestResponse<AidReceipt> created(AidApplication application) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, of(application))
                .header(HttpHeaders.LOCATION, "/api/v1/legal-aid/applications/" + application.id())
                .header(HttpHeaders.ETAG, Versions.tag(application.version()))
                .build();
    }

    private static RestResponse<AidReceipt> answer(RestResponse.Status status, AidApplication application) {
        return RestResponse.ResponseBuilder.create(status, of(application))
                .header(HttpHeaders.ETAG, Versions.tag(application.version()))
                .build();
    }

    private static AidReceipt of(AidApplication application) {
        return new AidReceipt(application.id(), application.stage(), application.changedAt());
    }
}
