package org.campuspartners.runner.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.campuspartners.runner.term.plan.ClassLists;

/** The sample's class lists, and what a test makes of them. */
final class Lists {

    private final TreeMap<String, String> files = new TreeMap<>();

    static Lists sample() throws IOException {
        Lists lists = new Lists();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ClassLists.zip()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                lists.files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return lists;
    }

    /** Whoever is called that, as somebody else is listed. */
    Lists with(String newcomer, String like) {
        files.replaceAll((name, text) -> text
                + text.lines()
                        .filter(line -> line.contains(like))
                        .map(line -> line.replace(like, newcomer) + "\r\n")
                        .collect(Collectors.joining()));
        return this;
    }

    /** Neither that class nor anybody in it. */
    Lists withoutClass(String id) {
        files.replaceAll((name, text) -> text.lines()
                .filter(line -> !line.startsWith(id))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining()));
        return this;
    }

    Path in(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
