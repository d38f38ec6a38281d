package io.kyc.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/**
 * A port that dev mode or the local AWS listens on.
 *
 * @param what listens there, for people
 * @param setting that chooses it
 * @param everywhere whether it listens on all interfaces, or on loopback only
 */
record LocalPort(String what, String setting, boolean everywhere) {
    static final LocalPort ANALYSIS = new LocalPort("the local Textract and Rekognition", "kyc.local.port", false);
    static final LocalPort S3 = new LocalPort("the local S3", "kyc.local.s3-port", false);
    static final LocalPort DYNAMODB = new LocalPort("the local DynamoDB", "kyc.local.dynamodb-port", false);

    private static final int OTHER = 10_000;

    /**
     * @param number the port as configured
     * @return a line that says so when another program has it; empty when it is free, and for a value that is not a port: the
     *     server itself reports that
     */
    Optional<String> taken(String number) {
        if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > 65_535) {
            return Optional.empty();
        }
        int port = Integer.parseInt(number);
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: a port whose last connections are still closing is free.
            socket.setReuseAddress(true);
            socket.bind(
                    everywhere
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("Port " + port + " is taken. Stop the program that uses it, or choose another port for "
                    + what + " with -D" + setting + "=" + (port + (port < OTHER ? OTHER : 1)) + ".");
        }
    }
}
