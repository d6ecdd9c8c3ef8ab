#!/usr/bin/env python3
"""Makes the list of resource types and their properties from the schemas that cfn-lint carries.

usage: resource_types.py SCHEMAS > src/main/resources/dev/tradewind/aws/limits/resource-types.txt

SCHEMAS  cfnlint/data/schemas/resources of an installed cfn-lint (pip install cfn-lint==1.51.0)

The schemas of one type differ between regions: what one of them has is in the list.
"""
import glob, json, os, sys


def main():
    types = {}
    for file in glob.glob(os.path.join(sys.argv[1], '*.json')):
        with open(file, encoding='utf-8') as content:
            schema = json.load(content)
        if 'typeName' in schema:
            types.setdefault(schema['typeName'], set()).update(schema.get('properties', {}))
    for name, properties in sorted(types.items()):
        print(' '.join([name, *sorted(properties)]))


if __name__ == '__main__':
    main()
