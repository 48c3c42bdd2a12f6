package org.legalcircle.platform.web;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolverContext;
import org.legalcircle.platform.error.Language;

/** How input is measured, and in which language its faults are told: that of all other problems. */
@Singleton
public class ValidationRules implements ValidatorFactoryCustomizer {
    private final CurrentVertxRequest current;

    ValidationRules(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        var mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(Size.class).includeExistingValidators(true).validatedBy(CodePointSize.class);
        configuration.addMapping(mapping).localeResolver(this::language);
    }

    private Locale language(LocaleResolverContext context) {
        try {
            var call = current.getCurrent();
            return call == null ? Language.DEFAULT : Language.of(call.request().getHeader("Accept-Language"));
        } catch (ContextNotActiveException e) {
            return Language.DEFAULT;
        }
    }
}
