package io.kyc.local;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * What dev mode settles once in a process, before its first start: its ports are free, and client tokens outlive
 * reloads. It makes no source. It is one because reading the configuration is the only step before the stand-in for the
 * gateway takes its port: with that port taken, dev mode prints nothing and waits for ever (Quarkus 3.34.1).
 */
public final class DevProcess implements ConfigSourceFactory {
    private static final String SETTLED = "kyc.local.settled";
    private static final String SECRET = "kyc.access.secret";

    private static final List<LocalPort> PORTS = List.of(
            new LocalPort("the API and the page", "quarkus.http.port", true),
            LocalPort.ANALYSIS,
            LocalPort.S3,
            LocalPort.DYNAMODB);

    /** The configuration makes it. */
    public DevProcess() {}

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (context.getProfiles().contains("dev") && System.setProperty(SETTLED, "true") == null) {
            List<String> taken = PORTS.stream()
                    .flatMap(port -> port.taken(value(context, port.setting()).orElse("")).stream())
                    .toList();
            if (!taken.isEmpty()) {
                taken.forEach(System.err::println);
                Runtime.getRuntime().halt(1);
            }
            if (value(context, SECRET).filter(text -> !text.isEmpty()).isEmpty()) {
                System.setProperty(SECRET, randomSecret());
            }
        }
        return List.of();
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name).getValue());
    }

    private static String randomSecret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
