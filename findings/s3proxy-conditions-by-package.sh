#!/bin/sh
# Package: org.gaul:s3proxy 4.1.0 (Maven Central), a local S3 in Java, with a store of one's own below it.
# Input: two stores with the same code, which extends the package's own store on a file system. One class lies in the package
#   example.plain, the other in example.nio2blob. Each gets: PUT /bucket/key with the header If-None-Match: *, the key is new.
# Expected: the same answer from both, 200: nothing is there yet.
# Seen: 501 NotImplemented ("Conditional writes are not supported by this backend.") from the first, 200 from the second. What a
#   store can do is looked up by the name of its class: only names with ".nio2blob." count as a file system's.
# Beside: as the package declares its dependencies, Maven chooses a jackson-annotations without JsonSerializeAs, and nothing starts
#   (NoClassDefFoundError). So 2.21 is named below.
# Needs a JDK, 17 or newer, and mvn.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
for package in plain nio2blob; do
  mkdir -p "src/main/java/example/$package"
  cat >"src/main/java/example/$package/Store.java" <<JAVA
package example.$package;

public final class Store extends org.gaul.s3proxy.nio2blob.AbstractNio2BlobStore {
    public Store() {
        super(com.google.common.jimfs.Jimfs.newFileSystem(com.google.common.jimfs.Configuration.unix().toBuilder()
                .setAttributeViews("posix", "user").setWorkingDirectory("/").build()).getPath("/"));
    }
}
JAVA
done
cat >src/main/java/example/Main.java <<'JAVA'
package example;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;

public final class Main {
    public static void main(String[] args) throws Exception {
        int plain = status(new example.plain.Store());
        int named = status(new example.nio2blob.Store());
        System.out.println("example.plain " + plain + ", example.nio2blob " + named);
        System.exit(plain == 501 && named == 200 ? 0 : 1);
    }

    private static int status(BlobStore store) throws Exception {
        store.createContainer("bucket");
        S3Proxy proxy = S3Proxy.builder().blobStore(store).endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.NONE, null, null).build();
        proxy.start();
        HttpRequest put = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.getPort() + "/bucket/key"))
                .header("If-None-Match", "*").PUT(HttpRequest.BodyPublishers.ofString("x")).build();
        return HttpClient.newHttpClient().send(put, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
JAVA
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>example</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.gaul</groupId>
      <artifactId>s3proxy</artifactId>
      <version>4.1.0</version>
    </dependency>
    <dependency>
      <groupId>com.fasterxml.jackson.core</groupId>
      <artifactId>jackson-annotations</artifactId>
      <version>2.21</version>
    </dependency>
  </dependencies>
</project>
XML
mkdir -p src/main/resources
echo '<configuration><root level="OFF"/></configuration>' >src/main/resources/logback.xml
mvn -q -B compile org.codehaus.mojo:exec-maven-plugin:3.5.1:java -Dexec.mainClass=example.Main 2>/dev/null
