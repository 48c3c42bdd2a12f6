package org.legalcircle.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the service keeps its own keys. */
@ConfigMapping(prefix = "legalcircle.keys")
public interface KeySettings {
    /** The folder; made at first start with mode 700. Instances of one service share it or hold copies of it. */
    @WithDefault("${LEGALCIRCLE_KEYS:${legalcircle.data}/keys}")
    Path directory();
}
