#!/bin/sh
# Package: org.gaul:s3proxy 4.1.0 (Maven Central), a local S3 in Java, with its store on a file system in memory below it.
# Input: an upload in parts of the object bucket/reports/2026.csv: POST ?uploads, PUT of the one part, POST of the list of parts.
# Expected: CompleteMultipartUpload answers the object's address as Location, as S3 does.
# Seen: Location is http://Example-Bucket.s3.amazonaws.com/reports/2026.csv: the host of AWS's example, whatever bucket and endpoint
#   the request had, beside the right Bucket and Key. AWS's SDKs hand it to the program as the place of the upload, so code that
#   links to it works with S3 and points elsewhere here.
# Beside: as the package declares its dependencies, Maven chooses a jackson-annotations without JsonSerializeAs, and nothing starts
#   (NoClassDefFoundError). So 2.21 is named below.
# Needs a JDK, 17 or newer, and mvn.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/main/java/example/nio2blob
cat >src/main/java/example/nio2blob/Store.java <<'JAVA'
package example.nio2blob;

public final class Store extends org.gaul.s3proxy.nio2blob.AbstractNio2BlobStore {
    public Store() {
        super(com.google.common.jimfs.Jimfs.newFileSystem(com.google.common.jimfs.Configuration.unix().toBuilder()
                .setAttributeViews("posix", "user").setWorkingDirectory("/").build()).getPath("/"));
    }
}
JAVA
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
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] args) throws Exception {
        BlobStore store = new example.nio2blob.Store();
        store.createContainer("bucket");
        S3Proxy proxy = S3Proxy.builder().blobStore(store).endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.NONE, null, null).build();
        proxy.start();
        String object = "http://127.0.0.1:" + proxy.getPort() + "/bucket/reports/2026.csv";
        String upload = between(send("POST", object + "?uploads", "").body(), "UploadId");
        String tag = send("PUT", object + "?partNumber=1&uploadId=" + upload, "a,b").headers().firstValue("ETag").orElseThrow();
        String parts = "<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>" + tag.replace("\"", "&quot;")
                + "</ETag></Part></CompleteMultipartUpload>";
        String answer = send("POST", object + "?uploadId=" + upload, parts).body();
        String location = between(answer, "Location");
        System.out.println("Location " + location + ", Bucket " + between(answer, "Bucket") + ", Key " + between(answer, "Key"));
        System.exit(location.equals("http://Example-Bucket.s3.amazonaws.com/reports/2026.csv")
                && between(answer, "Bucket").equals("bucket") ? 0 : 1);
    }

    private static HttpResponse<String> send(String method, String address, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String between(String xml, String name) {
        int from = xml.indexOf("<" + name + ">") + name.length() + 2;
        return xml.substring(from, xml.indexOf("</" + name + ">"));
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
