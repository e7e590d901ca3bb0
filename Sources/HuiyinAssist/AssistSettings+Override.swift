package import HuiyinDomain

extension AssistSettings {
    /// The settings of a workspace with what one call says instead; `nil` where neither names an endpoint.
    ///
    /// A key belongs to its endpoint: whoever names another one by `url` names its key too, or sends none.
    /// - Throws: ``AssistError`` `off` where only half of an endpoint is named.
    package static func merged(
        _ configured: AssistSettings?, url: String?, model: String?, keyEnvironment: String?
    ) throws(AssistError) -> AssistSettings? {
        guard url != nil || model != nil || keyEnvironment != nil else { return configured }
        guard let url = url ?? configured?.url, let model = model ?? configured?.model else {
            throw AssistError(
                code: .off,
                message:
                    "huiyin.yaml names no endpoint, so this call must name both --url and --model; nothing was sent")
        }
        var settings = configured ?? AssistSettings(url: url, model: model)
        if url != settings.url { settings.key = nil }
        settings.url = url
        settings.model = model
        if let keyEnvironment { settings.key = .environment(keyEnvironment) }
        return settings
    }
}
