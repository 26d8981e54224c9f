package uk.haven.intake.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.haven.intake.FileReport;
import uk.haven.intake.ImportOptions;
import uk.haven.intake.Intake;
import uk.haven.platform.cli.CommonOptions;
import uk.haven.platform.cli.HavenCommand;
import uk.haven.platform.cli.Output;
import uk.haven.platform.tables.CsvTable;
import uk.haven.platform.tables.TableLimits;

/** {@code haven import}: one JSON line a file on stdout, what a person should know on stderr. */
@Component
@Command(
        name = "import",
        description = "Take files in: CSV, XLSX, CTF, census tables, folders or zips of them.",
        footer = {"", "Exit codes: 0 done, 1 some rows were rejected, 2 a file was refused."})
final class ImportCommand implements HavenCommand {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files, folders or zips")
    List<Path> paths = List.of();

    @Option(
            names = "--errors",
            paramLabel = "DIR",
            description = "where copies of rejected rows go; default: the data folder's errors folder")
    @Nullable
    Path errors;

    @Option(
            names = "--school-map",
            paramLabel = "FILE",
            description =
                    "CSV with the columns name,laestab: the census tables' names of schools; for any that is not in"
                            + " it a school marked as synthetic is made")
    @Nullable
    Path schoolMap;

    @Mixin
    CommonOptions common = new CommonOptions();

    private final Intake intake;

    ImportCommand(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Integer call() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new Refused("There is no file or folder " + path + ".");
            }
        }
        var output = Output.of(Output.Format.JSON);
        var options = new ImportOptions(
                "the command line", Optional.ofNullable(errors), readSchoolMap(), common.asOf(), "command");
        List<FileReport> reports = intake.importAll(paths, options, report -> {
            output.line(Line.of(report));
            report.notices().forEach(notice -> System.err.println(report.file() + ": " + notice));
            report.refusal().ifPresent(problem -> System.err.println(report.file() + ": " + problem.inErrorsColumn()));
        });
        if (reports.isEmpty()) {
            throw new Refused("There is nothing to import: no .csv, .xlsx, .xml or .zip was found.");
        }
        boolean refused = reports.stream().anyMatch(report -> report.refusal().isPresent());
        boolean rejected = reports.stream().anyMatch(report -> report.rejected() > 0);
        return refused ? 2 : rejected ? 1 : 0;
    }

    private Map<String, String> readSchoolMap() {
        var map = new HashMap<String, String>();
        if (schoolMap == null) {
            return map;
        }
        try (var table = CsvTable.open(schoolMap, StandardCharsets.UTF_8, TableLimits.DEFAULT)) {
            int name = table.header().indexOf("name");
            int laestab = table.header().indexOf("laestab");
            if (name < 0 || laestab < 0) {
                throw new Refused(schoolMap + " needs the columns name and laestab.");
            }
            table.forEach(row -> {
                if (row.cells().size() > Math.max(name, laestab)) {
                    map.put(
                            row.cells().get(name).strip(),
                            row.cells().get(laestab).strip());
                }
            });
            return map;
        } catch (IOException failure) {
            throw new Refused(schoolMap + " cannot be read: " + failure.getMessage());
        }
    }

    /** FORMATS.md, "Command output": the line of one file. */
    record Line(
            String file,
            String kind,
            long rows,
            long accepted,
            long unchanged,
            long rejected,
            @Nullable String errorsFile,
            double seconds) {

        static Line of(FileReport report) {
            return new Line(
                    report.file(),
                    report.kind(),
                    report.rows(),
                    report.accepted(),
                    report.unchanged(),
                    report.rejected(),
                    report.errorsFile().orElse(null),
                    Math.round(report.seconds() * 1000) / 1000.0);
        }
    }
}
