internal import CLibXML2
internal import CLibZip

/// The C libraries that read and write files, and their versions.
public enum LibraryVersions {
  /// In order of name.
  public static var all: [(name: String, version: String)] {
    [
      ("libxml2", LIBXML_DOTTED_VERSION), ("libzip", String(cString: zip_libzip_version())),
      ("zlib", String(cString: zlibVersion())),
    ]
  }
}
