import ArgumentParser
import HuiyinText

extension EngineTier: ExpressibleByArgument {}
