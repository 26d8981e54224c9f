import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Makes what the browser loads: compiles the Sass with the Dart Sass that the bundle jar carries, copies the scripts, and
 * writes a version over all of it. Run by the build (single-file source launch) with the bundle and the webjars on the
 * class path: {@code BuildAssets <module folder>}. No Node, nothing fetched but jars.
 */
final class BuildAssets {

    private static final String GOVUK = "META-INF/resources/webjars/govuk-frontend/";
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/";

    public static void main(String[] args) throws Exception {
        Path module = Path.of(args[0]).toAbsolutePath();
        Path tools = Files.createDirectories(module.resolve("target/assets-build"));
        Path out = Files.createDirectories(module.resolve("target/classes/assets"));

        Path frontend = unpackSass(tools);
        Path sass = unpackCompiler(tools);
        compile(sass, frontend, module.resolve("src/main/scss/haven.scss"), out.resolve("haven.css"));

        copyFromJar(GOVUK, "/dist/govuk/govuk-frontend.min.js", out.resolve("govuk-frontend.min.js"));
        copyFromJar(HTMX, "/dist/htmx.min.js", out.resolve("htmx.min.js"));
        try (var scripts = Files.list(module.resolve("src/main/js"))) {
            for (Path script : scripts.toList()) {
                Files.copy(script, out.resolve(script.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(out.resolve("version.txt"), version(out));
    }

    /** The first 12 hexadecimal digits of a SHA-256 over every file's name and content. */
    private static String version(Path out) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        List<Path> files;
        try (var all = Files.list(out)) {
            files = all.filter(file -> !file.endsWith("version.txt")).sorted().toList();
        }
        for (Path file : files) {
            digest.update(file.getFileName().toString().getBytes());
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    private static void compile(Path sass, Path loadPath, Path source, Path target) throws Exception {
        var process = new ProcessBuilder(
                        sass.toString(),
                        "--no-source-map",
                        "--style=compressed",
                        "--quiet-deps",
                        "--silence-deprecation=import",
                        "--load-path=" + loadPath,
                        source.toString(),
                        target.toString())
                .inheritIO()
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Sass did not finish within two minutes");
        }
        if (process.exitValue() != 0) {
            Files.deleteIfExists(target);
            throw new IllegalStateException("Sass could not compile " + source);
        }
    }

    /** The Sass sources of GOV.UK Frontend, as {@code <result>/govuk/index.scss}. */
    private static Path unpackSass(Path tools) throws IOException {
        Path root = tools.resolve("load-path");
        try (var jar = jarWith(GOVUK)) {
            for (var entry : Collections.list(jar.entries())) {
                int at = entry.getName().indexOf("/dist/govuk/");
                if (at > 0 && entry.getName().endsWith(".scss")) {
                    Path file = root.resolve(entry.getName().substring(at + "/dist/".length()));
                    Files.createDirectories(file.getParent());
                    try (var in = jar.getInputStream(entry)) {
                        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        return root;
    }

    /** Dart Sass for this machine, unpacked once. */
    private static Path unpackCompiler(Path tools) throws IOException {
        String archive = archive();
        boolean windows = archive.endsWith(".zip");
        Path sass = tools.resolve(windows ? "dart-sass/sass.bat" : "dart-sass/sass");
        if (Files.exists(sass)) {
            return sass;
        }
        URL url = BuildAssets.class.getResource("/de/larsgrefer/sass/embedded/bundled/" + archive);
        if (url == null) {
            throw new IllegalStateException("There is no Sass compiler for this machine: " + archive);
        }
        try (var raw = url.openStream();
                var entries = windows
                        ? new ZipArchiveInputStream(raw)
                        : new TarArchiveInputStream(new GZIPInputStream(raw))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Path file = tools.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.copy((InputStream) entries, file, StandardCopyOption.REPLACE_EXISTING);
                    file.toFile().setExecutable(true);
                }
            }
        }
        return sass;
    }

    private static String archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String cpu = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        if (os.contains("win")) {
            return "dart-sass-windows-x64.zip";
        }
        if (os.contains("mac")) {
            return "dart-sass-macos-" + cpu + ".tar.gz";
        }
        boolean musl = Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
                || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1"));
        return "dart-sass-linux-" + cpu + (musl ? "-musl" : "") + ".tar.gz";
    }

    private static void copyFromJar(String prefix, String suffix, Path target) throws IOException {
        try (var jar = jarWith(prefix)) {
            for (var entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(prefix) && entry.getName().endsWith(suffix)) {
                    try (var in = jar.getInputStream(entry)) {
                        String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                        Files.writeString(target, text.replaceAll("(?m)^//# sourceMappingURL=.*$\\n?", ""));
                    }
                    return;
                }
            }
        }
        throw new IllegalStateException("Not found on the class path: " + prefix + "*" + suffix);
    }

    private static JarFile jarWith(String prefix) throws IOException {
        for (String element : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            if (element.endsWith(".jar")) {
                var jar = new JarFile(element);
                if (jar.getEntry(prefix) != null || jar.stream().anyMatch(e -> e.getName().startsWith(prefix))) {
                    return jar;
                }
                jar.close();
            }
        }
        throw new IllegalStateException("No jar on the class path has " + prefix);
    }
}
