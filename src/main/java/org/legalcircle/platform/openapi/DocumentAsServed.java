package org.legalcircle.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Adds what no setting of the scanner knows: where the service answers, which is not the operators' port the description
 * is read at, and which licence it is that no list knows.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class DocumentAsServed implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        var url = ConfigProvider.getConfig().getValue("legalcircle.openapi.server", String.class);
        document.setServers(List.of(OASFactory.createServer().url(url)));
        document.getInfo().getLicense().setIdentifier("LicenseRef-All-rights-reserved");
    }
}
