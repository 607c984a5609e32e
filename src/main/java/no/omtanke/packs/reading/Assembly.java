package no.omtanke.packs.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.omtanke.packs.Fault;

/** Puts a pack together: its own files over the fragments it extends, with the shared parts in. */
final class Assembly {

  private static final String SHARED = "shared/";
  private static final String OUT_OF_HOURS = "out-of-hours";

  private final PackFiles files;
  private final SchemaCheck schema;

  Assembly(PackFiles files, SchemaCheck schema) {
    this.files = files;
    this.schema = schema;
  }

  /**
   * The whole pack as one tree, a key per section; what is wrong in its form goes to the faults.
   */
  Tree.Branch whole(String folder, List<Fault> faults) {
    unknownFiles(folder, faults);
    Tree.Branch whole = Tree.Branch.empty(new Mark(Section.PACK.file(folder), 0));
    if (files.content(Section.PACK.file(folder)) == null) {
      faults.add(
          new Fault(
              Section.PACK.file(folder),
              0,
              "Filen mangler, og uten den er mappen ingen pakke.",
              "Lag den; docs/packs.md viser den minste som virker. Er mappen noe annet, flytt"
                  + " den."));
      return whole;
    }
    Tree pack = file(Section.PACK, Section.PACK.file(folder), faults);
    List<String> fragments = fragments(pack, faults);
    Tree shared = shared(SharedPart.LIBRARY, faults);
    Library library = new Library(shared, faults);
    for (Section section : Section.values()) {
      Tree content = content(section, folder, pack, fragments, faults);
      if (section == Section.CONTACTS) {
        content = withNumbers(content, shared);
      }
      whole = whole.with(section.key, library.fillIn(content, faults));
    }
    return whole
        .with("law", shared(SharedPart.LEGAL_REGISTER, faults))
        .with("matrix", matrix(shared(SharedPart.SECTOR_GROUNDS, faults)));
  }

  private Tree content(
      Section section, String folder, Tree pack, List<String> fragments, List<Fault> faults) {
    Tree content = Tree.Branch.empty(new Mark(section.file(folder), 0));
    boolean found = false;
    for (String fragment : fragments) {
      String path = section.file(SHARED + fragment);
      if (files.content(path) != null) {
        content = Merging.over(content, file(section, path, faults));
        found = true;
      }
    }
    if (section == Section.PACK) {
      return Merging.over(content, pack);
    }
    if (files.content(section.file(folder)) != null) {
      return Merging.over(content, file(section, section.file(folder), faults));
    }
    if (section.required && !found) {
      faults.add(
          new Fault(
              section.file(folder),
              0,
              "Filen mangler.",
              "Lag den; docs/packs.md viser den minste som virker."));
    }
    return content;
  }

  /** Where a pack names nobody who answers at night, the national numbers stand. */
  private static Tree withNumbers(Tree contacts, Tree library) {
    return contacts instanceof Tree.Branch own
            && library instanceof Tree.Branch national
            && own.get(OUT_OF_HOURS) == null
            && national.get(OUT_OF_HOURS) instanceof Tree.Items numbers
        ? own.with(OUT_OF_HOURS, numbers)
        : contacts;
  }

  private Tree file(Section section, String path, List<Fault> faults) {
    return file(section.key, path, faults);
  }

  private Tree file(String key, String path, List<Fault> faults) {
    List<Fault> unreadable = new ArrayList<>();
    Tree content = YamlReader.read(path, files.byPath().getOrDefault(path, ""), unreadable);
    faults.addAll(unreadable);
    if (unreadable.isEmpty()) {
      schema.check(key, content, faults);
    }
    return content;
  }

  private List<String> fragments(Tree pack, List<Fault> faults) {
    List<String> found = new ArrayList<>();
    if (pack instanceof Tree.Branch branch && branch.get("extends") instanceof Tree.Items list) {
      for (Tree item : list.items()) {
        String name = item instanceof Tree.Leaf leaf ? String.valueOf(leaf.value()) : "?";
        if (files.byPath().keySet().stream()
            .anyMatch(path -> path.startsWith(SHARED + name + "/"))) {
          found.add(name);
        } else {
          faults.add(
              new Fault(
                  item.mark().file(),
                  item.mark().line(),
                  "Fellesdelen «" + name + "» finnes ikke.",
                  "Den skal være en mappe under packs/shared."));
        }
      }
    }
    return found;
  }

  private void unknownFiles(String folder, List<Fault> faults) {
    List<String> known =
        List.of(Section.values()).stream().map(section -> section.file(folder)).toList();
    for (String path : files.byPath().keySet().stream().sorted().toList()) {
      if (path.startsWith(folder + "/") && !known.contains(path)) {
        faults.add(
            new Fault(
                path,
                0,
                "Filen hører ikke til en pakke.",
                "Pakken består av: " + names(known) + "."));
      }
    }
  }

  private static String names(List<String> paths) {
    return String.join(
        ", ", paths.stream().map(path -> path.substring(path.lastIndexOf('/') + 1)).toList());
  }

  private Tree shared(SharedPart part, List<Fault> faults) {
    return file(part.key, part.file(), faults);
  }

  private static Tree.Branch matrix(Tree rows) {
    return new Tree.Branch(
        rows.mark(),
        new LinkedHashMap<>(Map.of("sectors", rows)),
        new LinkedHashMap<>(Map.of("sectors", rows.mark())));
  }
}
