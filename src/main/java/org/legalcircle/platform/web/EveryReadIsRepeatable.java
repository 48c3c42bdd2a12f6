package org.legalcircle.platform.web;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.ws.rs.GET;

/** Makes each GET a {@link RepeatableRead} while the service is built, so that no resource can forget it. */
public class EveryReadIsRepeatable implements BuildCompatibleExtension {
    /** Marks one method. */
    @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = GET.class)
    public void mark(MethodConfig method) {
        var answer = method.info().returnType();
        if (method.info().hasAnnotation(GET.class)
                && answer.isParameterizedType()
                && answer.asParameterizedType().declaration().name().equals(Uni.class.getName())) {
            method.addAnnotation(RepeatableRead.class);
        }
    }
}
