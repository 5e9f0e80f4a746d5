import ArgumentParser

@main
struct VinhdanhCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "vinhdanh")
}
