package uk.haven.intake.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.platform.cli.CommonOptions;
import uk.haven.platform.cli.HavenCommand;
import uk.haven.platform.cli.Output;

/** {@code haven ctf}: the Common Transfer File of children who leave. */
@Component
@Command(name = "ctf", description = "Write the Common Transfer File of children who leave a school.")
final class CtfCommand implements HavenCommand {

    @Option(
            names = "--upn",
            paramLabel = "UPN",
            required = true,
            split = ",",
            description = "the children; those of each school get a file of their own")
    List<String> upns = List.of();

    @Option(
            names = "--to",
            paramLabel = "LAESTAB",
            defaultValue = "",
            description = "the receiving school, such as 850/2101; MMMMMMM when it is outside the state"
                    + " sector; leave it out when it is not known")
    String to = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "where the file is written; default: here")
    Path out = Path.of(".");

    @Mixin
    CommonOptions common = new CommonOptions();

    private final CtfExport export;
    private final Clock clock;
    private final ObjectProvider<WhereAndWhen> now;

    CtfCommand(CtfExport export, Clock clock, ObjectProvider<WhereAndWhen> now) {
        this.export = export;
        this.clock = clock;
        this.now = now;
    }

    @Override
    public Integer call() {
        if (!CtfExport.destination(to)) {
            throw new Refused("\"" + to
                    + "\" is not a school's number: write it like 850/2101, or MMMMMMM outside the state sector.");
        }
        LocalDate asOf = common.asOfOr(() -> {
            WhereAndWhen partnership = now.getIfAvailable();
            return partnership == null ? LocalDate.now(clock) : partnership.today();
        });
        List<CtfExport.CtfFile> files = Viewers.as(new Viewer.System("ctf"), () -> export.export(upns, to, asOf));
        if (files.isEmpty()) {
            throw new Refused("No child on a roll has that UPN.");
        }
        var output = Output.of(Output.Format.JSON);
        for (var file : files) {
            Path path = out.resolve(file.name());
            try (var stream = PrivateFiles.create(path)) {
                stream.write(file.xml());
            } catch (IOException failure) {
                throw new Refused(path + " cannot be written: " + failure.getMessage());
            }
            output.line(new Line(path.toString(), file.pupils()));
        }
        return files.stream().mapToInt(CtfExport.CtfFile::pupils).sum() == upns.size() ? 0 : 1;
    }

    record Line(String file, int pupils) {}
}
