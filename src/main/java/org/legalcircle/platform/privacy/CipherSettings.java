package org.legalcircle.platform.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How personal data is sealed before it is stored. */
@ConfigMapping(prefix = "legalcircle.privacy")
public interface CipherSettings {
    /** The family of algorithms for what is new; what the other one sealed is still opened and found. */
    @WithDefault("${LEGALCIRCLE_PRIVACY_CIPHER:AES_GCM}")
    FieldAlgorithm cipher();
}
