def run(event, context):
    return "in a package"
